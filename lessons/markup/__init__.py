"""HTML from elements that escape by themselves, and what stands on a sheet of paper."""
