"""What builds checked-in files from public data; none of it is needed to run hcai."""
