"""The least that a program with the same look can take: what is left over is what hcai costs."""
