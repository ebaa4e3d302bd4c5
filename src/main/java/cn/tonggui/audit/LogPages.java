package cn.tonggui.audit;

import cn.tonggui.audit.verify.Event;
import cn.tonggui.audit.verify.SigningKey;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.CaseView;
import cn.tonggui.workflow.Cases;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the pages about the log: how it stands, what was taken out of it, and how one case stands in it. */
@Component
class LogPages {

    private final LogTree tree;
    private final SigningKey key;
    private final ExportRecords records;
    private final LogBadges badges;
    private final Cases cases;

    LogPages(LogTree tree, SigningKey key, ExportRecords records, LogBadges badges, Cases cases) {
        this.tree = tree;
        this.key = key;
        this.records = records;
        this.badges = badges;
        this.cases = cases;
    }

    /** @param grown null before the first checkpoint @param checkup null before the first night */
    record Page(
            String origin,
            String fingerprint,
            LogTree.@Nullable Grown grown,
            ExportMapper.@Nullable Checkup checkup,
            List<ExportMapper.Line> exports) {}

    /** @param kind as the event says, empty when it cannot be read @param seq -1 while it waits @param proven below the signature */
    record Line(long rev, long seq, String kind, @Nullable LocalDateTime at, String leaf, boolean proven) {}

    record CasePage(CaseView item, Badge badge, List<Line> lines) {}

    String key() {
        return key.shown().toString();
    }

    String fingerprint() {
        return key.shown().fingerprint();
    }

    LogTree.@Nullable Grown now() {
        return tree.now();
    }

    Page page() {
        return new Page(key.shown().name(), fingerprint(), tree.now(), records.lastCheckup(), records.latest());
    }

    /** @throws cn.tonggui.kernel.NotFound no such case, or not open to the viewer */
    CaseView item(String id, Viewer viewer) {
        return cases.require(id, viewer);
    }

    CasePage ofCase(CaseView item) {
        LogBadges.Looked looked = badges.look(item.id(), item.number(), item.revision());
        List<Line> lines = new ArrayList<>();
        for (CaseTrail.Line line : looked.lines()) {
            Event event = line.event();
            lines.add(new Line(
                    line.rev(),
                    line.seq(),
                    event == null ? "" : event.kind(),
                    event == null ? null : LocalDateTime.parse(event.at()),
                    line.leaf().hex().substring(0, 12),
                    lines.size() < looked.proven()));
        }
        return new CasePage(item, looked.badge(), lines);
    }
}
