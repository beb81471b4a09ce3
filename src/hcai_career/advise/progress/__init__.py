"""A plan that is being followed: its steps change, and the rest is planned anew."""
