"""Plots of photos that answer each other: what is selected in one is marked in all."""
