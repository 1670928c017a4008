"""Why a phone does not do what it is asked to, in plain sentences of both languages."""

SENTENCES: dict[str, tuple[str, str]] = {
    "person": ("没有这部手机。", "There is no such phone."),
    "chat": ("这个人不在这个聊天里。", "This person is not in that chat."),
    "message": ("这条消息已经不在了。", "That message is no longer there."),
    "button": ("这条消息下面没有这个按钮。", "There is no such button under that message."),
    "file": ("没有这个文件。", "There is no such file."),
    "empty": ("还没有写内容。", "There is nothing to send yet."),
    "long": ("太长了，最多 4096 个字符。", "That is too long: 4096 characters at most."),
    "caption": ("说明太长了，最多 1024 个字符。", "The caption is too long: 1024 characters at most."),
    "blocked": ("您屏蔽了这个机器人，要先解除屏蔽。", "You blocked this bot: unblock it first."),
    "moved": ("这个群已经升级，请到新群里说。", "This group was upgraded: please write in the new one."),
    "picture": (
        "这张图打不开，请发 JPEG 或 PNG 图片。",
        "This picture cannot be read: please send a JPEG or PNG.",
    ),
    "many": ("一次最多发 10 张。", "At most 10 pictures can be sent at once."),
    "large": ("文件太大了。", "The file is too large."),
    "place": (
        "位置不对：纬度从 -90 到 90，经度从 -180 到 180。",
        "Latitude goes from -90 to 90, longitude from -180 to 180.",
    ),
    "own": ("只能修改自己发的消息。", "Only your own messages can be changed."),
    "link": ("这个链接不完整，请重新复制。", "The link is damaged: please copy it again."),
    "elsewhere": ("这个链接不通向沙盒里的机器人。", "The link does not lead to a bot of this sandbox."),
    "group": ("请选一个群，或者新建一个群。", "Please choose a group or create one."),
    "title": ("请给新群起个名字（最多 128 个字）。", "Please give the new group a name (128 characters at most)."),
    "rights": (
        "只有群主或管理员才能把机器人设为管理员。",
        "Only the group's owner or administrators can make a bot administrator.",
    ),
    "impossible": ("手机上做不到这一步。", "A phone would not let you do that."),
    "request": ("这个请求看不懂。", "That request cannot be understood."),
    "page": ("请从聊天页面操作。", "Please use the chat page for this."),
}


class Refused(Exception):
    """A request is refused: `key` is one of SENTENCES."""

    def __init__(self, key: str, status: int = 400) -> None:
        super().__init__(key)
        self.key = key
        self.status = status


def sentence(key: str, language: str) -> str:
    """The sentence in Chinese or English."""
    chinese, english = SENTENCES[key]
    return chinese if language == "zh" else english


def language_of(asked: str, accepted: str) -> str:
    """Which language to answer in: the one asked for, or else what the browser accepts first."""
    return "zh" if (asked or accepted).strip().lower().startswith("zh") else "en"
