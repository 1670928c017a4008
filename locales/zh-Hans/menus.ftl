menu-open = 打开菜单
menu-stranger = 您好！这里是<b>说事</b>，楼里有什么事都可以在这里说。
button-unknown = 这个按钮用不了了，请打开菜单重新选。
sorry-bug = 对不起，刚才出了点问题，我们已经记下来了。请过一会儿再试。
rights-refused = 这件事不归您办。
rights-refused-own = 自己的事不能由自己来办这一步。
rights-refused-unregistered = 您还没登记，请先用门上纸条的二维码登记。
link-unknown = 这个链接用不了了（可能已经用过或过期）。请向组长要一个新的。
