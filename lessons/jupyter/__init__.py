"""JupyterLab around the lesson: how it is started, how it reads notebooks, and how it looks to a learner."""
