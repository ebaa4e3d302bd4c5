package cn.tonggui.workflow;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a case for a viewer, or for the one for whom the viewer acts. */
@Component
class CaseFinder {

    private final CaseReadMapper cases;
    private final ProcessLibrary library;
    private final Agency agency;
    private final SealedReads sealed;

    CaseFinder(CaseReadMapper cases, ProcessLibrary library, Agency agency, SealedReads sealed) {
        this.cases = cases;
        this.library = library;
        this.agency = agency;
        this.sealed = sealed;
    }

    /** @throws NotFound also when it is not open to the viewer */
    CaseFile require(String caseId, Viewer viewer) {
        CaseFile file = find(caseId, viewer);
        if (file == null) {
            throw new NotFound("case");
        }
        return file;
    }

    /** The same for somebody to whom it will be shown. */
    CaseFile opened(String caseId, Viewer viewer) {
        CaseFile file = require(caseId, viewer);
        sealed.tell(file, viewer);
        return file;
    }

    /** Whether it is open to the viewer: for a file of it that will be shown. */
    boolean opens(String caseId, Viewer viewer) {
        CaseFile file = find(caseId, viewer);
        if (file != null) {
            sealed.tell(file, viewer);
        }
        return file != null;
    }

    /** An agent reads a case while it waits for the principal; who acted in it reads it for good. */
    @Nullable
    CaseFile find(String caseId, Viewer viewer) {
        CaseFile file = cases.find(caseId, viewer.readerKeys());
        if (file != null) {
            return file;
        }
        List<String> others = agency.principals(viewer).stream()
                .flatMap(principal -> principal.viewer().readerKeys().stream())
                .distinct()
                .toList();
        CaseFile unseen = others.isEmpty() ? null : cases.find(caseId, others);
        boolean reads = unseen != null
                && agency.reads(unseen, library.version(unseen.definitionId()).ledger(), viewer);
        return reads ? unseen : null;
    }

    List<CaseParameterMapper.Kept> parameters(CaseFile file) {
        return cases.parameters(file.id());
    }

    /** Other cases that it opened or took up, then those by which it was; as far as they are the viewer's to read. */
    List<CaseView.Linked> links(CaseFile file, Viewer viewer) {
        return cases.links(file.id(), viewer.readerKeys()).stream()
                .map(row -> new CaseView.Linked(
                        row.id(),
                        row.number(),
                        row.title(),
                        library.title(row.process()),
                        row.state(),
                        row.step(),
                        row.kind(),
                        row.onward()))
                .toList();
    }

    List<ProposalMapper.Row> proposals(CaseFile file) {
        return cases.proposals(file.id());
    }
}
