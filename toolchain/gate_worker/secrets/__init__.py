"""Secrets (S2): detect-secrets in a strict profile over raw lines, parsed forms and folded
literals."""
