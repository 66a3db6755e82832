"""publish_in_wagtail.py make FILE | publish SLUG

Run in the folder of a Wagtail site: makes the pages of a JSON file (slug, title, body), or publishes what was last
saved of a page, as whoever approves it does. Prints what is then in the page's body.
"""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
django.setup()

from news.models import ArticlePage, IndexPage  # noqa: E402  (Django first)

act, what = sys.argv[1:]
if act == "make":
    with open(what, encoding="utf-8") as file:
        pages = json.load(file)
    for slug, title, body in pages:
        page = ArticlePage.objects.filter(slug=slug).first()
        if page is None:
            page = IndexPage.objects.first().add_child(instance=ArticlePage(title=title, slug=slug, body="[]"))
        page.title, page.body = title, json.dumps(body)
        page.save_revision().publish()
else:
    page = ArticlePage.objects.get(slug=what)
    page.latest_revision.publish()
    page = ArticlePage.objects.get(slug=what)
    print(json.dumps(list(page.body.raw_data)))
