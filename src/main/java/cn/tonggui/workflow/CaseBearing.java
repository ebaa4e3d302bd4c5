package cn.tonggui.workflow;

import cn.tonggui.kernel.Viewer;
import java.util.List;

/**
 * What a viewer is to a case now.
 *
 * @param open its open steps, empty once it is closed
 * @param oversees whether the viewer holds an office that the ledger lets oversee cases of this unit
 */
record CaseBearing(CaseFile file, List<TraceMapper.Open> open, ProcessFiles files, Viewer viewer, boolean oversees) {

    Ledger ledger() {
        return files.ledger();
    }

    boolean isOpen() {
        return file.state() == CaseState.OPEN;
    }

    boolean initiated() {
        return file.initiator().equals(viewer.id().value());
    }
}
