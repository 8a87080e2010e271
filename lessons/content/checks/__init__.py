"""What is checked beyond single fields, one module per topic; each lists its `CHECKS`."""
