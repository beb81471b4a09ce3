"""Start-up: what a person waits for at each command, beside the least that is possible and beside peers."""
