package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;
import java.util.Set;

/**
 * What a viewer is to a case now.
 *
 * @param open its open steps, empty once it is closed
 * @param oversees whether the viewer holds an office that the ledger lets oversee cases of this unit
 * @param leads whether the viewer reads it by an office; {@code above}: by one of an organisation above it
 */
record CaseBearing(
        CaseFile file,
        List<TraceMapper.Open> open,
        ProcessFiles files,
        Viewer viewer,
        boolean oversees,
        boolean leads,
        boolean above) {

    private static final Set<String> OPEN_TO_OTHERS = Set.of("PUBLIC", "INTERNAL");

    Ledger ledger() {
        return files.ledger();
    }

    CaseView.Stake stake() {
        return new CaseView.Stake(
                initiated(), leads || oversees, above || oversees, OPEN_TO_OTHERS.contains(ledger().confidentiality()));
    }

    boolean isOpen() {
        return file.state() == CaseState.OPEN;
    }

    boolean initiated() {
        return file.initiator().equals(viewer.id().value());
    }
}
