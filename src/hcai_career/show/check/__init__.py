"""A check report for machines: one small file for each format, none of them through Rich, which would wrap lines."""
