"""Tests of hrc_widgets.py against a host of its own.

Run `pip install wagtail`, then `python -m unittest` in this folder.
"""

import json
import threading
import unittest
from http.client import BadStatusLine
from http.server import BaseHTTPRequestHandler, HTTPServer
from unittest.mock import patch

import django
from django.conf import settings

SNAPSHOT = '<template shadowrootmode="open"><p>139 members</p></template>\n'
PAGES = {}
ASKED = []


class Host(BaseHTTPRequestHandler):
    """Answers with the text of PAGES, or with its code."""

    def do_GET(self):
        ASKED.append((self.path, self.headers.get("If-None-Match")))
        page = PAGES.get(self.path, 404)
        if isinstance(page, int):
            return self.send_error(page)
        tag = f'"{hash(page)}"'
        if self.headers.get("If-None-Match") == tag:
            self.send_response(304)
            return self.end_headers()
        self.send_response(200)
        self.send_header("ETag", tag)
        self.end_headers()
        self.wfile.write(page.encode())

    def log_message(self, *_):
        pass


SERVER = HTTPServer(("127.0.0.1", 0), Host)
HOST = f"http://127.0.0.1:{SERVER.server_port}/campaign"
threading.Thread(target=SERVER.serve_forever, daemon=True).start()
settings.configure(
    HRC_FEED=f"{HOST}/feed.json",
    INSTALLED_APPS=[
        "django.contrib.contenttypes",
        "django.contrib.auth",
        "taggit",
        "wagtail.images",
        "wagtail.embeds",
        "wagtail",
    ],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    STATIC_URL="/static/",
    LANGUAGE_CODE="en",
    WAGTAIL_SITE_NAME="A city",
    WAGTAILADMIN_BASE_URL="https://city.example",
    WAGTAILEMBEDS_FINDERS=[{"class": "hrc_widgets.WidgetFinder"}],
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django.core.cache import cache  # noqa: E402
from django.core.exceptions import ValidationError  # noqa: E402
from django.db import connection  # noqa: E402
from wagtail.embeds.embeds import get_embed  # noqa: E402
from wagtail.embeds.exceptions import EmbedNotFoundException, EmbedUnsupportedProviderException  # noqa: E402
from wagtail.embeds.models import Embed  # noqa: E402

import hrc_widgets  # noqa: E402

PATH = "/campaign/snapshots/map.fr.template.html"


class Block(unittest.TestCase):
    def setUp(self):
        cache.clear()
        PAGES.clear()
        ASKED.clear()
        self.now = 1e9
        hrc_widgets.time.time = lambda: self.now

    def html(self, **given):
        block = hrc_widgets.WidgetBlock()
        value = {"widget": "map", "language": "fr", "text": "Nos villes", "link": "https://uclg.org/"} | given
        return str(block.render(block.to_python(value)))

    def test_it_has_the_element_with_snapshot_and_link(self):
        PAGES[PATH] = SNAPSHOT
        self.assertEqual(
            self.html(),
            f'<script src="{HOST}/v1/embed.js" async></script>\n<hrc-map feed="{HOST}/feed.json" lang="fr">{SNAPSHOT}'
            '<a href="https://uclg.org/">Nos villes</a></hrc-map>',
        )

    def test_what_an_editor_writes_is_text(self):
        self.assertIn("&lt;script&gt;&quot;", self.html(text='<script>"'))

    def test_the_host_is_asked_once_in_ten_minutes_and_then_whether_it_has_changed(self):
        PAGES[PATH] = SNAPSHOT
        self.html(), self.html()
        self.assertEqual(len(ASKED), 1)
        self.now += hrc_widgets.FRESH_S
        self.assertIn(SNAPSHOT, self.html())
        self.assertEqual([bool(tag) for _, tag in ASKED], [False, True])
        PAGES[PATH] = SNAPSHOT.replace("139", "140")
        self.now += hrc_widgets.FRESH_S
        self.assertIn("140 members", self.html())

    def test_the_last_good_snapshot_stays_and_one_that_is_gone_goes(self):
        PAGES[PATH] = SNAPSHOT
        self.html()
        for fault in [503, SNAPSHOT[:40], "<h1>Log in</h1>", SNAPSHOT + "x" * hrc_widgets.MOST_BYTES]:
            PAGES[PATH] = fault
            self.now += hrc_widgets.FRESH_S
            self.assertIn(SNAPSHOT, self.html())
        del PAGES[PATH]
        self.now += hrc_widgets.FRESH_S
        self.assertNotIn("template", self.html())
        PAGES[PATH] = SNAPSHOT
        self.now += hrc_widgets.FRESH_S
        self.assertIn(SNAPSHOT, self.html())

    def test_one_that_broke_off_is_asked_for_again_as_a_whole(self):
        PAGES[PATH] = SNAPSHOT[:40]
        self.html()
        self.now += hrc_widgets.FRESH_S
        self.html()
        self.assertEqual([tag for _, tag in ASKED], [None, None])

    def test_a_host_that_does_not_speak_http_is_no_fault_of_the_page(self):
        def broken(*_, **__):
            raise BadStatusLine("?")

        with patch.object(hrc_widgets, "urlopen", broken):
            self.assertIn("Nos villes", self.html())

    def test_a_region_without_a_snapshot_has_that_of_its_language(self):
        PAGES[PATH] = SNAPSHOT
        self.assertIn(SNAPSHOT, self.html(language="fr-CA"))

    def test_without_a_language_it_is_that_of_the_page(self):
        self.assertIn('lang="en"', self.html(language=""))

    def test_a_language_is_a_code(self):
        block = hrc_widgets.WidgetBlock().child_blocks["language"]
        block.clean("pt-BR")
        with self.assertRaises(ValidationError):
            block.clean('fr" onclick="')


class Finder(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        with connection.schema_editor() as editor:
            editor.create_model(Embed)

    def test_an_address_becomes_the_published_frame(self):
        answer = {
            "version": "1.0",
            "type": "rich",
            "title": "139 members",
            "provider_name": "Cities",
            "width": 640,
            "height": 584,
        }
        PAGES["/campaign/oembed/map.en.json"] = json.dumps(answer | {"html": "<iframe></iframe>"})
        embed = get_embed(f"{HOST}/oembed/map.en.html")
        self.assertEqual((embed.title, embed.html, embed.height), ("139 members", "<iframe></iframe>", 584))

    def test_what_is_not_there_is_said(self):
        PAGES["/campaign/oembed/radar.en.json"] = "<h1>Log in</h1>"
        for name in ["counter.en.html", "radar.en.html"]:
            with self.assertRaises(EmbedNotFoundException):
                get_embed(f"{HOST}/oembed/{name}")

    def test_other_addresses_are_left_to_other_finders(self):
        for url in [f"{HOST}/feed.json", f"{HOST}/oembed/../x.y.html", "https://example.org/oembed/map.en.html"]:
            with self.assertRaises(EmbedUnsupportedProviderException):
                get_embed(url)


if __name__ == "__main__":
    unittest.main()
