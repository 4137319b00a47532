"""What is said, not how it looks: blocks and their text form."""
