"""The gate's worker under attack: everything here goes through a real worker process."""
