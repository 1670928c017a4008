# 网页上的照片、录音、位置和文件。

media-photo = 照片 { $nth }
media-picture = 图片，要说的话写在旁边
media-voice = 录音
media-voice-file = 听不到？按这里，用手机自己的播放器听
media-print = 📄 下载文件
media-print-over = 这份文件是一天以前做的，已经不能下载了。请再要一份新的。
media-add-photos = 📷 照片，最多 { $most } 张（可以不加）
media-add-photo = 📷 一张照片
media-add-voice = 🎤 录音（可以不加）
media-record = 🎤 开始录音
media-recording = ⏹ 说完了
media-record-again = 🎤 再录一遍
media-no-microphone = 手机没有让我们用麦克风。可以在上面选一段录好的录音，也可以打字。
media-locate = 📍 我就在这里
media-locating = 正在找您的位置，请等几秒。
media-no-place = 找不到您的位置，请写下来，或者按上面的按钮选。
media-catalogue = 可以换的东西
media-before = 上一页
media-after = 下一页
media-refused-picture = 有一张照片打不开，没有收下，其他的都收下了。请换一张，或者对着它截个图再发。
media-refused-heic = 有一张照片是 HEIC 格式，这里打不开，没有收下。请截个图再发；或者在手机的「设置—相机—格式」里选「兼容性最佳」。
media-refused-large = 有一张照片实在太大，没有收下。请截个图再发。
media-refused-voice = 这段录音打不开，没有收下。请按「开始录音」录，或者选 m4a、mp3、ogg 文件，10 分钟以内。
media-refused-often = 您今天发的照片和录音太多了，请明天再发。要紧的事可以打字，也可以打电话。
