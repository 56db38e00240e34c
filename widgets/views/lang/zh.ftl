### Chinese in simplified characters, a draft. The comments for translators are in en.ftl.

## Shared by all widgets

shared-sample = 示例数据
shared-sample-note = 这是示例数据，并非本运动发布的数据。
shared-data-of = 数据时间：{ $time }
shared-as-of =
    { $precision ->
    [day] 截至{ $date }
    [month] 截至{ $date }
   *[year] 截至{ $date }
    }
shared-published = 发布于{ $time }
shared-license = 许可证：{ $license }
shared-about-data = 关于这些数据
shared-stale = 这些数据已经过时，发布于 { $time }。
shared-failed = 无法加载最新数据。此处显示的是 { $time } 的数据。
shared-no-data = 无法加载本运动的数据。
shared-loading = 正在加载本运动的数据……
shared-stopped = 因内部错误，显示已停止。请重新加载页面。
shared-retry = 重试
shared-left-out = 有 { $count } 条记录无法读取，已略去。
shared-table = 表格
shared-source = 来源
shared-opens = 打开 { $host }
shared-more-than = 超过 { $number }
shared-about = 约 { $number }
shared-comma = 、
shared-day = { $day }日
shared-months =
    { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
    }
shared-months-alone =
    { $month ->
    [1] 1月
    [2] 2月
    [3] 3月
    [4] 4月
    [5] 5月
    [6] 6月
    [7] 7月
    [8] 8月
    [9] 9月
    [10] 10月
    [11] 11月
   *[12] 12月
    }
shared-date =
    { $precision ->
    [day] { $year }年{ $month }{ $day }
    [month] { $year }年{ $month }
   *[year] { $year }年
    }

## Counter

counter-members = { $count } 个城市和地区已加入本运动。
counter-members-more-than = 超过 { $count } 个城市和地区已加入本运动。
counter-members-about = 约 { $count } 个城市和地区已加入本运动。
counter-pledges = { $count } 个城市和地区已承诺加入。
counter-pledges-more-than = 超过 { $count } 个城市和地区已承诺加入。
counter-pledges-about = 约 { $count } 个城市和地区已承诺加入。
counter-forms = { $count } 个城市和地区已提交表格。
counter-forms-more-than = 超过 { $count } 个城市和地区已提交表格。
counter-forms-about = 约 { $count } 个城市和地区已提交表格。
counter-next = 下一个里程碑：{ $target }。
counter-next-by =
    { $precision ->
    [day] 下一个里程碑：{ $date }前达到 { $target }。
    [month] 下一个里程碑：{ $date }前达到 { $target }。
   *[year] 下一个里程碑：{ $date }前达到 { $target }。
    }
counter-all-reached = 所有里程碑均已达成。
counter-reached = 已达成
counter-reached-on =
    { $precision ->
    [day] { $date }达成
    [month] { $date }达成
   *[year] { $date }达成
    }
counter-by =
    { $precision ->
    [day] { $date }前
    [month] { $date }前
   *[year] { $date }前
    }
counter-to-go = 还差 { $count }
counter-to-go-fewer = 还差不到 { $count }
counter-to-go-about = 还差约 { $count }
counter-none = 本运动尚未公布总数。
counter-milestone = 里程碑
counter-state = 状态
counter-not-reached = 尚未达成
counter-history = 以往统计
counter-date = 日期
counter-count = 数量
counter-unit-members = 成员
counter-unit-pledges = 承诺
counter-unit-forms = 表格

## Map and list of members

map-members = { $count } 个成员
map-countries = 分布在 { $count } 个国家
map-whole = { $members }，{ $countries }
map-part = 此处列出 { $total } 个成员中的 { $count } 个，{ $countries }
map-narrowed = { $total } 个成员中的 { $count } 个：{ $which }
map-nobody = 尚无成员：{ $which }
map-uncounted = 另外显示 { $count } 个条目，不计入里程碑。
map-gone = { $member }不再显示于此，其卡片已关闭。
map-placeless = 列表中有 { $count } 个成员没有位置信息
map-found = 找到 { $count } 个
map-filter = 筛选所示成员
map-in-view = 视野内有 { $count } 个成员
map-show-all = 显示全部 { $count } 个
map-show-more = 再显示 { $count } 个
map-none = 本运动尚未公布成员名单。
map-ringed = 带圆环：创始城市
map-list = 成员名单
map-figure = 成员地图。用方向键移动，用加号和减号缩放；按 Tab 键可到达各成员。
map-zoom-in = 放大
map-zoom-out = 缩小
map-whole-world = 全世界
map-search = 查找成员
map-region = 区域
map-all-regions = 所有区域
map-name = 名称
map-country = 国家
map-kind = 类型
map-since = 加入时间
map-joined =
    { $precision ->
    [day] { $date }加入
    [month] { $date }加入
   *[year] { $date }加入
    }
map-founder = 创始城市
map-pledged = 已承诺加入
map-suspended = 已暂停
map-not-counted = 不计入里程碑
map-no-place = 不在地图上
map-page = 网站
map-profile = 在本运动中的简介
map-close = 关闭
map-kinds =
    { $kind ->
    [municipality] 市镇
    [intercommunal] 市镇联合体
    [metropolitan] 大都市
    [county] 县
    [province] 省
    [department] 省级行政区
    [region] 大区
    [state] 联邦州
    [special_city] 特别市
    [association] 地方政府协会
    [organisation] 组织
   *[other] 其他
    }
map-sections =
    { $section ->
    [africa] 非洲
    [asia_pacific] 亚太
    [eurasia] 欧亚
    [europe] 欧洲
    [mewa] 中东和西亚
    [latin_america] 拉丁美洲
    [north_america] 北美
    [metropolis] 世界大都市协会
    [regions] 地区论坛
   *[other] 其他
    }

## Radar of rights

radar-title = 已有地方实践公布的权利
radar-sentence = 各项权利下已公布实践的成员数，已审查 { $reviewed } 个成员，{ $rest } 个尚未审查。这不是评分。
radar-sentence-all = 各项权利下已公布实践的成员数，共 { $reviewed } 个成员。这不是评分。
radar-reviewed = 已审查 { $total } 个成员中的 { $reviewed } 个
radar-most = 最常见：{ $rights }，{ $of }。
radar-none-yet = 尚无：{ $rights }。
radar-rights-not-reviewed = { $count } 项权利未审查。
radar-rights = { $count } 项权利
radar-of = { $covered }/{ $reviewed }
radar-not-reviewed = 未审查
radar-no-coverage = 尚未公布覆盖情况。本运动关注以下权利：
radar-no-rights = 本运动尚未公布权利清单。
radar-bars = 条形图
radar-radar = 雷达图
radar-explain = 覆盖情况的统计方法
radar-right = 权利
radar-members = 成员
radar-committed = 已通过文件
radar-in-place = 项目实施中
radar-evaluated = 已评估

## Programme of a session

programme-title = 日程
programme-no-sessions = 本运动尚未公布任何会议。
programme-unknown-session = 本运动公布的会议中没有这场会议。
programme-no-items = 日程尚未公布。
programme-now = 正在进行
programme-pause = 休息
programme-today = 今天
programme-tomorrow = 明天
programme-in-days = { $count } 天后
programme-over-today = 今天的日程已结束
programme-over = 本场会议已结束。
programme-cancelled = 本场会议已取消。
programme-postponed = 本场会议已延期。此处所列日期不再有效。
programme-no-date = 日期尚未公布。
programme-provisional = 暂定日程：仍可能变动。
programme-no-zone = 未提供时区名称。
programme-venue-time = 所列时间为会场当地时间。
programme-begins = { $time } 开始
programme-begins-on = { $day } { $time } 开始
programme-goes-on = { $day } { $time } 继续
programme-back = { $time } 恢复
programme-until = 至 { $time }
programme-next = 接下来：{ $item }
programme-left = 剩余 { $duration }
programme-in-time = { $duration }后
programme-hours = { $count } 小时
programme-minutes = { $count } 分钟
programme-seconds = { $count } 秒
programme-both = { $hours } { $minutes }
programme-span = { $start }–{ $end }
programme-span-of-days = { $start } – { $end }
programme-from = { $time } 起
programme-your-time = 您的当地时间：{ $times }
programme-more = 关于此项
programme-rights = 权利
programme-objectives = 目标
programme-questions = 讨论问题
programme-organisers = 主办方
programme-co-organisers = 协办方
programme-venue = 地点
programme-attendance = 参与方式
programme-attendances =
    { $attendance ->
    [in_person] 现场
    [online] 线上
   *[hybrid] 现场和线上
    }
programme-online = 线上参加
programme-languages = 语言
programme-documents = 文件
programme-concept-note = 概念说明
programme-document = 文件
programme-calendar = 添加到日历
programme-colon = ：
programme-day = 日期
programme-time = 时间
programme-your-time-head = 您的当地时间
programme-item = 项目
programme-room = 会议室

## Event screen, which hangs on a wall

screen-back-at = { $time } 恢复
screen-goes-on = { $day } { $time } 继续
screen-now = 正在进行：{ $item }
screen-joined = { $member }已加入本运动
screen-many = { $count } 个成员已加入本运动
screen-milestone = 已达成 { $target } 的里程碑
screen-awaited = 数据发布于 { $time }，正在等待更新的数据。
screen-waiting = 正在等待本运动的数据
screen-lost = 自 { $time } 起无连接
screen-may-sleep = 此屏幕可能会自动关闭。
screen-rehearsal = 彩排
screen-paused = 已暂停
screen-scan = { $address } 的二维码
screen-newest = 最新成员
screen-pause = 暂停
screen-next = 下一个
screen-previous = 上一个
screen-full-screen = 全屏

## Status of the event screen, for its operator

screen-status-title = 此屏幕的状态
screen-status-contact = 最近一次联系
screen-status-never = 尚无
screen-status-shown = 显示的发布
screen-status-offered = 可用的发布
screen-status-earlier = { $number }：较早，不予显示
screen-status-next = 下一次请求
screen-status-failures = 连续失败次数
screen-status-version = 组件版本
screen-status-power-cut = 断电
screen-status-ready = 就绪：页面和数据均已保存
screen-status-no-page = 未就绪：页面未保存
screen-status-no-data = 未就绪：数据未保存
screen-status-display = 屏幕
screen-status-stays-on = 保持开启
screen-status-may-sleep = 可能会自动关闭
screen-status-take = 显示可用的发布
screen-status-close = 关闭
