"""The questions an educator is asked, a module for each part of an application."""
