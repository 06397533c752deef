"""Made-up credentials, put together here so that no scanner of this repository stumbles over them."""

AWS = "AKIA" + "Q7" * 2 + "ZX3MPLW9TKR5"
GITHUB = "ghp_" + "a8Kq" * 9
SLACK = "xoxb-" + "263594206564-2343594206574-" + "FGqddMF8t08v8N7Oq4i57vs1"
STRIPE = "sk_live_" + "ReTllpYQYfIZu2Jnf2lAPFjD"
JWT = (
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."
    + "eyJzdWIiOiIxMjM0NTY3ODkwIn0."
    + "dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"
)
KEY_BLOCK = "-----BEGIN " + "RSA PRIVATE KEY-----"
BASIC = "postgresql://admin:" + "hunter2pass" + "@db.example.org/x"
PASSWORD = "hunter2" + "Zx9"
HEX = "9f86d081884c7d65" + "9a2feaa0c55ad015a3bf4f1b2b0b822c"
BASE64 = "c3VwZXIgdG9wIHNlY3JldCBz" + "dHJpbmcgWjlYOFc3VjYh"
SENDGRID = "SG." + "ngeVfQFYQlKU0ufo8x5d1A" + "." + "TwL2iGABf9DHoTf09kqeF8tAmbihYzrnopKc1s5cr5Q"
TELEGRAM = "110201543:" + "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"

NAMED = {
    "aws": AWS,
    "github": GITHUB,
    "slack": SLACK,
    "stripe": STRIPE,
    "jwt": JWT,
    "key_block": KEY_BLOCK,
    "basic": BASIC,
    "password": PASSWORD,
    "hex": HEX,
    "base64": BASE64,
    "sendgrid": SENDGRID,
    "telegram": TELEGRAM,
}


def filled(text: str) -> str:
    """The text of a case with its `{{name}}` replaced by that credential."""
    for name, value in NAMED.items():
        text = text.replace("{{" + name + "}}", value)
    return text
