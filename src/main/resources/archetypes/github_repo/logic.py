"""Facts about a GitHub repository (no key: 60 questions an hour)."""

from re import fullmatch, search

from .models import Input, Output
from .runtime.errors import UpstreamError, UserError
from .runtime.tools import Tools
from ..shared.language import shown
from ..shared.say import say

API: str = "https://api.github.com/repos/"
NAME: str = r"[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}"


def from_text(text: str, tools: Tools) -> Input:
    """owner/name из текста или ссылки. // owner/name of a text or an address."""
    match = search(NAME, text.replace("https://github.com/", ""))
    if match is None:
        raise UserError(say("which"))
    return Input(repository=match.group(0).rstrip("."))


async def handle(request: Input, tools: Tools) -> Output:
    """Сведения о репозитории. // Facts about a repository."""
    if fullmatch(NAME, request.repository) is None:
        raise UserError(say("which"))
    try:
        found = await tools.http.get_json(API + request.repository)
    except UpstreamError as error:
        if error.status == 404:
            raise UserError(say("not_found", {"name": request.repository})) from error
        if error.status in (403, 429):
            raise UserError(say("limit")) from error
        raise
    stars, forks = found.integer("stargazers_count"), found.integer("forks_count")
    issues = found.integer("open_issues_count")
    values = {
        "name": found.text("full_name"),
        "stars": shown(stars, 0),
        "forks": shown(forks, 0),
        "issues": shown(issues, 0),
        "code": found.text("language") if found.has("language") else "?",
        "about": found.text("description") if found.has("description") else "",
    }
    return Output(text=say("answer", values).strip(), stars=stars, forks=forks, issues=issues)
