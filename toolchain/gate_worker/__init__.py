"""The gate's worker: judges a generated tree with the policy, ruff, mypy and detect-secrets, and
never runs it."""
