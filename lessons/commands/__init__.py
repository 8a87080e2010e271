"""The subcommands of `lessons`, one module each; `cli` lists them."""
