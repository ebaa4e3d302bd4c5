package cn.tonggui.document;

import static java.time.temporal.ChronoUnit.MICROS;

import cn.tonggui.document.FileStore.Kept;
import cn.tonggui.kernel.NotAllowed;
import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import cn.tonggui.workflow.Cases;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Door of the documents: attachments stored by hash, each from a short list of kinds. */
@Component
public class Documents {

    private static final String SIGNATURE = "signature.";

    private final FileStore files;
    private final DocumentMapper rows;
    private final Cases cases;
    private final OpenPapers open;
    private final Clock clock;

    Documents(FileStore files, DocumentMapper rows, Cases cases, OpenPapers open, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.cases = cases;
        this.open = open;
        this.clock = clock;
    }

    /**
     * Stores an upload. The kind is judged by content and extension together. The bytes are safe on disk before the row
     * names them, and no transaction is open while they are read.
     *
     * @throws cn.tonggui.kernel.RuleBroken code {@code file-name}, {@code file-kind} (not a kind we take), {@code
     *     file-empty}, {@code file-size} or {@code file-content} (the content is not of its extension, or not safe)
     * @throws NotAllowed the viewer may only read
     */
    public DocumentRef store(String name, InputStream content, Viewer viewer) {
        if (!viewer.mayAct()) {
            throw new NotAllowed("reads-only");
        }
        FileName fileName = FileName.of(name);
        FileKind kind = FileKind.named(fileName.extension());
        Kept kept = files.keep(content, kind::require);
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(MICROS);
        var document = new DocumentRef(
                PublicId.next(), fileName.text(), kind.mediaType(), kept.size(), kept.sha256(), viewer.name(), now);
        rows.insert(document, viewer.id().value());
        return document;
    }

    /**
     * Stores the picture of a handwritten signature.
     *
     * @throws cn.tonggui.kernel.RuleBroken code {@code signature-size}, {@code signature-kind} (neither PNG nor JPEG by its
     *     content) or {@code signature-blank}
     * @throws NotAllowed the viewer may only read
     */
    public DocumentRef sign(byte[] picture, Viewer viewer) {
        SignaturePicture checked = SignaturePicture.of(picture);
        return store(SIGNATURE + checked.extension(), new ByteArrayInputStream(picture), viewer);
    }

    /** A signature of the viewer's that belongs to no case yet; once bound to an act it is never used again. */
    @Transactional(readOnly = true)
    public Optional<DocumentRef> unusedSignature(String id, Viewer viewer) {
        return rows.find(id)
                .filter(file -> rows.uploadedBy(id, viewer.id().value())
                        && rows.casesOf(id).isEmpty())
                .filter(file -> SignaturePicture.isOne(files.open(file)));
    }

    /** Those of the ids that are stored, by name. Says nothing about who may open them. */
    @Transactional(readOnly = true)
    public List<DocumentRef> named(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : rows.named(ids);
    }

    /** Whether the viewer uploaded it: only one's own uploads can be attached. */
    @Transactional(readOnly = true)
    public boolean uploadedBy(String id, Viewer viewer) {
        return rows.uploadedBy(id, viewer.id().value());
    }

    /**
     * Opens a file whose bytes are still those that were stored. The caller closes the content.
     *
     * @throws NotFound unless the viewer uploaded it, may read a case it belongs to, or the case's ledger opens it to the viewer
     * @throws cn.tonggui.kernel.RuleBroken code {@code file-altered} when the bytes are not the registered ones, or gone
     */
    public Download open(String id, Viewer viewer) {
        DocumentRef document = rows.find(id).orElseThrow(() -> new NotFound("file"));
        if (!rows.uploadedBy(id, viewer.id().value()) && !readable(id, viewer)) {
            throw new NotFound("file");
        }
        return new Download(document, files.open(document));
    }

    private boolean readable(String id, Viewer viewer) {
        return rows.casesOf(id).stream().anyMatch(caseId -> cases.mayRead(caseId, viewer)) || open.includes(id, viewer);
    }

    /** A file ready to be sent; the content must be closed. */
    public record Download(DocumentRef document, InputStream content) {}
}
