"""How a bot gets its updates: getUpdates and the webhook."""

import re
from datetime import timedelta

from bot.sandbox.errors import bad_request, too_many_requests
from bot.sandbox.methods.call import Call, Method
from bot.sandbox.records import Json
from bot.sandbox.shapes import unix
from bot.sandbox.updates import conflict_with_webhook
from bot.sandbox.webhook import Webhook

_MOST_CONNECTIONS = 100
_CONNECTIONS = 40
_SETTING_TAKES = timedelta(seconds=1)


def allow_updates(call: Call) -> None:
    """Take `allowed_updates` if it is given; it holds until it is given again."""
    if "allowed_updates" not in call.parameters.values:
        return
    kinds = call.parameters.array("allowed_updates")
    if not all(isinstance(one, str) for one in kinds):
        raise bad_request("can't parse allowed updates: expected an Array of String")
    call.sandbox.inbox(call.bot).allow(kinds)


async def get_updates(call: Call) -> list[bytes]:
    """The bodies of the next updates; ApiError 409 while there is a webhook or when another poller comes."""
    given = call.parameters
    if call.sandbox.webhook(call.bot) is not None:
        raise conflict_with_webhook()
    allow_updates(call)
    inbox = call.sandbox.inbox(call.bot)
    offset, limit = given.integer("offset"), given.integer("limit", 100)
    updates = await inbox.poll(offset, limit, given.integer("timeout"))
    return [update.body for update in updates]


def not_here(call: Call) -> None:
    """getUpdates is answered by the server, which can wait."""
    raise NotImplementedError


def set_webhook(call: Call) -> bool:
    """Updates go to this address from now on; an empty one ends that."""
    given = call.parameters
    url = given.text("url").strip()
    if not url:
        return delete_webhook(call)
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", url):
        raise bad_request("bad webhook: HTTPS url must be provided for webhook")
    secret = given.text("secret_token")
    if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    _once_a_second(call)
    allow_updates(call)
    inbox = call.sandbox.inbox(call.bot)
    inbox.interrupt("terminated by setWebhook request")
    if given.flag("drop_pending_updates"):
        inbox.clear()
    most = min(max(given.integer("max_connections", _CONNECTIONS), 1), _MOST_CONNECTIONS)
    call.sandbox.set_webhook(call.bot, Webhook(url, secret, most))
    return True


def _once_a_second(call: Call) -> None:
    now, before = call.world.now(), call.sandbox.webhook_set_at.get(call.bot.id)
    if before is not None and now - before < _SETTING_TAKES and call.sandbox.limits.overall is not None:
        raise too_many_requests(1)
    call.sandbox.webhook_set_at[call.bot.id] = now


def delete_webhook(call: Call) -> bool:
    """Updates wait for getUpdates again."""
    call.sandbox.set_webhook(call.bot, None)
    if call.parameters.flag("drop_pending_updates"):
        call.sandbox.inbox(call.bot).clear()
    return True


def get_webhook_info(call: Call) -> Json:
    """Where updates go, how many wait, and what went wrong last."""
    webhook, inbox = call.sandbox.webhook(call.bot), call.sandbox.inbox(call.bot)
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": inbox.pending,
    }
    if inbox.allowed:
        info["allowed_updates"] = sorted(inbox.allowed)
    if webhook is not None:
        info |= {"max_connections": webhook.max_connections, "ip_address": "127.0.0.1"}
        if webhook.last_error_at is not None:
            info["last_error_date"] = unix(webhook.last_error_at)
            info["last_error_message"] = webhook.last_error
    return info


METHODS: dict[str, Method] = {
    "getUpdates": Method(not_here, (), ("offset", "limit", "timeout", "allowed_updates")),
    "setWebhook": Method(
        set_webhook,
        ("url",),
        (
            "certificate",
            "ip_address",
            "max_connections",
            "allowed_updates",
            "drop_pending_updates",
            "secret_token",
        ),
    ),
    "deleteWebhook": Method(delete_webhook, (), ("drop_pending_updates",)),
    "getWebhookInfo": Method(get_webhook_info),
}
