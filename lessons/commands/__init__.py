"""The subcommands of `lessons`, one module each; lessons/cli.py lists them."""
