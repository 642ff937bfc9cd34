"""What can go wrong and be mended by a person."""


class SpotcheckError(Exception):
    """A refusal in one clear sentence: what happened, to which file or row, and what to do."""


class RecipeError(SpotcheckError):
    """A recipe that names something unknown or out of range."""


class PlanError(SpotcheckError):
    """An analysis plan that names something unknown, or cannot be read."""


class PhotoError(SpotcheckError):
    """A photo or mask that is missing, damaged, too large or of an unsupported kind."""


class TableError(SpotcheckError):
    """A table that cannot be read or lacks what is needed."""


class ModelError(SpotcheckError):
    """A model or model card that cannot be opened, trusted or run."""


class ProjectError(SpotcheckError):
    """A project file that cannot be opened, read or written."""


class PackageError(SpotcheckError):
    """A reader's package that cannot be read, or does not hold what a package holds."""


class EditError(ProjectError):
    """An edit that does not fit what is stored; doing the same again cannot help."""


class Cancelled(Exception):
    """A person stopped the work; what was finished stays."""
