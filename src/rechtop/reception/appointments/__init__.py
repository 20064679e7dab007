"""Appointments: made, kept, missed or called off. Who did not come is not let go."""
