forms-cancel = 不填了
forms-cancelled = 好的，没有保存，什么也没发出去。
forms-refused-old-button = 这个按钮已经过时了，请按最新一条消息里的按钮。
