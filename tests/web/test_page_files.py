"""The files of the chat page, as they are served."""

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.sandbox.phone.pages import add_page


async def test_the_page_and_its_parts() -> None:
    app = web.Application()
    add_page(app)
    async with TestClient(TestServer(app)) as client:
        async with client.get("/") as response:
            assert response.status == 200
            assert "script-src 'self'" in response.headers["Content-Security-Policy"]
            page = await response.text()
        assert "<script>" not in page
        assert "style=" not in page
        assert "//" not in page
        for part in ("css/base.css", "js/main.js", "img/wallpaper.svg"):
            async with client.get(f"/phone/page/{part}") as response:
                assert response.status == 200
                assert "charset=utf-8" in response.headers["Content-Type"]
        for part in ("js/none.js", "js/..%2f..%2fphone%2froutes.py", "js/../index.html"):
            async with client.get(f"/phone/page/{part}") as response:
                assert response.status == 404
