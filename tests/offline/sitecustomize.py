"""Python runs this first wherever this folder is on PYTHONPATH: the kernels of tests are offline, too."""

import loopback

loopback.enforce()
