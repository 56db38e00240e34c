"""Human Rights Cities widgets in Wagtail: a block for stream fields, and a finder for addresses in rich text.

Copy this file into an app of your project, and set in your settings:

    HRC_FEED = "https://HOST/feed.json"
    HRC_LOADER = "https://HOST/v1/embed.js"  # without it, the one beside the feed
    WAGTAILEMBEDS_FINDERS = [
        {"class": "yourapp.hrc_widgets.WidgetFinder"},
        {"class": "wagtail.embeds.finders.oembed"},
    ]

Then use the block: `StreamField([("campaign", WidgetBlock()), …])`. It puts the published snapshot into the page, so that
readers see the figure before any script has run. What HOST publishes becomes part of your page: use only a host that you
trust.
"""

import json
import re
import time
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import Request, urlopen

from django.conf import settings
from django.core.cache import cache
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from wagtail import blocks
from wagtail.embeds.exceptions import EmbedNotFoundException
from wagtail.embeds.finders.base import EmbedFinder

WIDGETS = [
    ("counter", "Milestone counter"),
    ("map", "Map of members"),
    ("radar", "Coverage of rights"),
    ("programme", "Programme of a session"),
]
#: How long a snapshot is used before its host is asked again, and how long it is kept while the host does not answer, s.
FRESH_S = 600
KEPT_S = 30 * 24 * 3600
#: How long the host has to answer, s: a reader waits for it.
PATIENCE_S = 3
#: A snapshot is some 30 kB. What is larger than this is none, bytes.
MOST_BYTES = 1_000_000


class WidgetBlock(blocks.StructBlock):
    """A widget of the campaign."""

    widget = blocks.ChoiceBlock(choices=WIDGETS, default="counter")
    language = blocks.RegexBlock(
        regex=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        required=False,
        help_text="Such as fr. Without one, the widget speaks the language of the page.",
        error_messages={"invalid": "Write the code of a language, such as fr or pt-BR."},
    )
    text = blocks.CharBlock(
        default="Human rights cities and territories",
        help_text="Readers see this link where nothing else can load.",
    )
    link = blocks.URLBlock(help_text="Where the link leads, such as the campaign’s website.")

    class Meta:
        icon = "globe"
        label = "Human rights cities"

    def render(self, value, context=None):
        """The script tag, and the element with its snapshot and the link."""
        lang = value["language"] or get_language() or "en"
        return format_html(
            '<script src="{}" async></script>\n<hrc-{} feed="{}" lang="{}">{}<a href="{}">{}</a></hrc-{}>',
            loader(),
            value["widget"],
            settings.HRC_FEED,
            lang,
            mark_safe(snapshot(value["widget"], lang)),
            value["link"],
            value["text"],
            value["widget"],
        )


class WidgetFinder(EmbedFinder):
    """Embeds the pages that are published for addresses, such as https://HOST/oembed/map.en.html."""

    def __init__(self, **options):
        pass

    def accept(self, url):
        folder = urljoin(settings.HRC_FEED, "oembed/")
        return url.startswith(folder) and re.fullmatch(r"[a-z]+\.[A-Za-z-]+\.html", url[len(folder) :]) is not None

    def find_embed(self, url, max_width=None, max_height=None):
        try:
            answer = json.loads(fetch(url.removesuffix(".html") + ".json")[0])
            return {key: answer[key] for key in ("title", "provider_name", "type", "width", "height", "html")}
        except (OSError, HTTPException, ValueError, KeyError) as error:
            raise EmbedNotFoundException(f"{url} could not be had: {error}") from error


def loader():
    """Address of the script that brings the widgets."""
    return getattr(settings, "HRC_LOADER", "") or urljoin(settings.HRC_FEED, "v1/embed.js")


def snapshot(widget, lang):
    """The published snapshot to include, in a language such as `pt-br` or in the language alone; nothing without either."""
    tags = dict.fromkeys([lang, lang.split("-")[0]])
    found = (snapshot_at(urljoin(settings.HRC_FEED, f"snapshots/{widget}.{tag}.template.html")) for tag in tags)
    return next(filter(None, found), "")


def snapshot_at(url):
    """The snapshot at an address. The last good one stays while its host does not answer."""
    kept = cache.get(url) or {"text": "", "tag": "", "until": 0}
    if time.time() < kept["until"]:
        return kept["text"]
    kept["until"] = time.time() + FRESH_S
    try:
        text, tag = fetch(url, kept["tag"])
        # One that breaks off would take the rest of the page with it.
        if text.startswith("<template shadowrootmode=") and text.rstrip().endswith("</template>"):
            kept["text"], kept["tag"] = text, tag
    except HTTPError as error:
        if error.code in (404, 410):
            kept["text"] = kept["tag"] = ""
    except (OSError, HTTPException, ValueError):
        pass
    cache.set(url, kept, KEPT_S)
    return kept["text"]


def fetch(url, tag=""):
    """The text at an address, and its tag; an `HTTPError` with the code 304 where it is still that of `tag`."""
    request = Request(url, headers={"If-None-Match": tag} if tag else {})
    with urlopen(request, timeout=PATIENCE_S) as answer:
        body = answer.read(MOST_BYTES + 1)
        if len(body) > MOST_BYTES:
            raise ValueError("it is too large")
        return body.decode(), answer.headers.get("ETag", "")
