"""Property tests here have no deadline: a shared machine is slow at times, which says nothing of the code."""

from hypothesis import settings

settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
