package cn.tonggui.document;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.PaperReaders;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Issued documents that people may open who do not read the case (docs/decisions/0010). Only the edition that stands. */
@Component
class OpenPapers {

    private final IssuedMapper rows;
    private final PaperReaders readers;

    OpenPapers(IssuedMapper rows, PaperReaders readers) {
        this.rows = rows;
        this.readers = readers;
    }

    boolean includes(String file, Viewer viewer) {
        return open(rows.issuedAs(file), viewer).findAny().isPresent();
    }

    List<OpenPaper> of(Collection<String> cases, Viewer viewer) {
        return cases.isEmpty()
                ? List.of()
                : open(rows.standingOf(cases), viewer)
                        .map(one -> new OpenPaper(one.caseId(), one.fileId(), one.title(), one.issuedAt()))
                        .toList();
    }

    private Stream<IssuedMapper.Kept> open(List<IssuedMapper.Kept> kept, Viewer viewer) {
        List<String> cases =
                kept.stream().map(IssuedMapper.Kept::caseId).distinct().toList();
        Set<PaperReaders.Open> open = readers.open(cases, viewer);
        return kept.stream()
                .filter(one -> open.contains(new PaperReaders.Open(one.caseId(), one.step(), one.template())));
    }
}
