package cn.tonggui.browser;

import java.time.LocalDate;
import java.time.ZoneId;

/** A matter of an enterprise that has just begun: four people take it from the proposal to the register. */
record FirstMatter(Visitor worker, Visitor secretary, Visitor owner, Visitor checker) {

    void isClosed() {
        files();
        accepts();
        works();
        verifies();
        rates();
        closes();
    }

    private void files() {
        worker.open("/start/practical-matter");
        worker.fill("标题", "班中餐热饭难");
        worker.fill("诉求", "微波炉只有一台，排不上队的只能吃凉饭。");
        worker.attach("photos", "queue.png");
        worker.press("提交");
        worker.sees("已发起");
    }

    private void accepts() {
        take(secretary);
        secretary.tick("限期办");
        secretary.pick("责任人", "孙师傅", "孙师傅");
        secretary.pick("复核人", "李组织", "李组织");
        secretary.fill(
                "期限", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(14).toString());
        secretary.fill("受理意见", "纳入支部办实事清单。");
        send(secretary, "提交");
    }

    private void works() {
        take(owner);
        owner.fill("签收意见", "已签收。");
        send(owner, "提交");
        take(owner);
        owner.fill("进展", "微波炉和保温柜各添一台。");
        owner.tick("申请办结");
        owner.attach("evidence", "oven.png");
        send(owner, "提交");
    }

    private void verifies() {
        take(checker);
        checker.fill("复核意见", "到现场看过。");
        send(checker, "同意");
    }

    private void rates() {
        take(worker);
        worker.tick("满意");
        send(worker, "提交");
    }

    private void closes() {
        take(secretary);
        secretary.fill("公示说明", "已添置。");
        send(secretary, "提交");
        secretary.sees("这件事已经办结");
        secretary.open("/registers/practical-matter");
        secretary.sees("班中餐热饭难");
    }

    private static void take(Visitor visitor) {
        visitor.open("/inbox");
        visitor.openFromList("班中餐热饭难");
    }

    private static void send(Visitor visitor, String button) {
        visitor.press(button);
        visitor.sees("已办好");
    }
}
