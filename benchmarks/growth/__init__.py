"""Growth: how time and memory follow the size of the content, and the planner on hard cases."""
