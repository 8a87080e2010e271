"""From a text to a lesson: the analysis that is stored beside a text, corrected by hand where it is wrong."""
