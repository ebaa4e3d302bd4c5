package cn.tonggui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PersonId;
import cn.tonggui.kernel.RuleBroken;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.testing.ModuleDatabase;
import cn.tonggui.workflow.CarriesFiles;
import cn.tonggui.workflow.Cases;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DocumentsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    private final ModuleDatabase database = new ModuleDatabase();
    private final DocumentMapper rows = database.mapper(DocumentMapper.class);
    private final CaseAttachments attachments = new CaseAttachments(rows);

    /** Stands for the real door: who may read a case is workflow's matter and tested there. */
    private final Cases cases = mock();

    private final Viewer uploader = viewer("P001", "张𠮷", true);
    private final Viewer colleague = viewer("P002", "李四", true);
    private Documents documents;

    @BeforeEach
    void open() {
        FileStore files = new FileStore(folder, new DocumentSettings(DataSize.ofMegabytes(1)));
        OpenPapers open = new OpenPapers(database.mapper(IssuedMapper.class), mock());
        documents = new Documents(files, rows, cases, open, CLOCK);
    }

    @Test
    void registersWhatWasStored() {
        DocumentRef file = store("申请𠮷.PDF");

        assertThat(file.name()).isEqualTo("申请𠮷.PDF");
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.size()).isEqualTo(Samples.PDF.length);
        assertThat(file.uploadedAt()).isEqualTo(LocalDateTime.parse("2026-03-02T09:00"));
        assertThat(documents.named(List.of(file.id(), "unknown"))).containsExactly(file);
        assertThat(documents.named(List.of())).isEmpty();
    }

    @Test
    void registersNothingThatIsRefused() {
        assertThatThrownBy(() -> store("a.exe")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> store("a.png")).isInstanceOf(RuleBroken.class);
        assertThat(database.jdbc().queryForObject("SELECT COUNT(*) FROM doc_file", Integer.class))
                .isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesNothingFromThoseWhoMayOnlyRead() {
        Viewer auditor = viewer("A001", "审计", false);

        assertThatThrownBy(() -> documents.store("a.pdf", new ByteArrayInputStream(Samples.PDF), auditor))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void knowsWhoUploadedAFile() {
        DocumentRef file = store("a.pdf");

        assertThat(documents.uploadedBy(file.id(), uploader)).isTrue();
        assertThat(documents.uploadedBy(file.id(), colleague)).isFalse();
        assertThat(documents.uploadedBy("unknown", uploader)).isFalse();
    }

    @Test
    void opensToTheUploaderAndToReadersOfACaseItBelongsTo() {
        DocumentRef file = store("a.pdf");
        when(cases.mayRead(eq("case-2"), any())).thenReturn(true);

        assertThat(documents.open(file.id(), uploader).content()).hasBinaryContent(Samples.PDF);
        refused(file.id(), colleague);
        attach("case-1", file.id());
        refused(file.id(), colleague);
        attach("case-2", file.id());
        assertThat(documents.open(file.id(), colleague).document()).isEqualTo(file);
        refused("unknown", uploader);
    }

    @Test
    void notesOnceWhichCaseAFileBelongsTo() {
        DocumentRef one = store("1.pdf");
        DocumentRef two = store("2.pdf");

        attach("case-1", one.id());
        attach("case-1", one.id(), two.id());
        attach("case-2", two.id());
        attach("case-2");
        assertThat(rows.casesOf(one.id())).containsExactly("case-1");
        assertThat(rows.casesOf(two.id())).containsExactly("case-1", "case-2");
    }

    private void refused(String id, Viewer viewer) {
        assertThatThrownBy(() -> documents.open(id, viewer)).isInstanceOf(NotFound.class);
    }

    private DocumentRef store(String name) {
        return documents.store(name, new ByteArrayInputStream(Samples.PDF), uploader);
    }

    private void attach(String caseId, String... files) {
        attachments.attach(new Attached(caseId, List.of(files)));
    }

    private static Viewer viewer(String id, String name, boolean mayAct) {
        return new Viewer(new PersonId(id), name, Set.of(), Set.of(), mayAct);
    }

    private record Attached(String caseId, Collection<String> files) implements CarriesFiles {}
}
