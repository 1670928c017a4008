# 柜台网页：扫码、给东西。

counterpage-title = 柜台
counterpage-not-staff = 这一页是给兑换点柜台上的人用的。您要拿东西，请把取货码给柜台的人看。
counterpage-camera = 📷 打开摄像头扫
counterpage-camera-close = 关掉摄像头
counterpage-no-camera = 手机没有让我们用摄像头。请在下面拍一张码的照片，或者把码打进来。
counterpage-photo = 拍一张取货码的照片
counterpage-code = 或者把取货码打进来，比如 ACDE-FH23
counterpage-look = 看看是什么
counterpage-no-code = 照片里没有看清二维码。请把码放在正中间，近一点再拍，或者把码打进来。
counterpage-nothing = 请拍一张取货码的照片，或者把取货码打进来。
counterpage-lately = { $name }：刚才给出的
counterpage-none-lately = 这半天还没有给出东西。
counterpage-line = { $at } · { $door } · { $name }
counterpage-next = 下一个
counterpage-back = 回柜台
counterpage-line-down = 网断了。请不要走开，正在再试；不会重复给出。
counterpage-code-title = 取货码
counterpage-this-code = 取货码：<b>{ $code }</b>
counterpage-sign-in = 这是一个取货码，要在兑换点给柜台的人看。您就是柜台上的人？请先进来，再扫一次。
counterpage-to-slip = 用纸条进来
