package cn.tonggui.inbox;

import cn.tonggui.document.DocumentRef;
import cn.tonggui.document.Documents;
import cn.tonggui.kernel.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes uploads as they are chosen, and gives files back. */
@Controller
class FileController {

    private static final Set<String> IMAGES = Set.of(MediaType.IMAGE_PNG_VALUE, MediaType.IMAGE_JPEG_VALUE);

    private final Documents documents;
    private final Uploads uploads;

    FileController(Documents documents, Uploads uploads) {
        this.documents = documents;
        this.uploads = uploads;
    }

    /** Rows of the stored files, each with its id as a field of the form; 422 when one of them was refused. */
    @PostMapping("/files")
    ModelAndView upload(
            @RequestParam String field, @RequestParam String control, HttpServletRequest request, Viewer viewer) {
        List<Uploads.Stored> stored = Sent.from(request).files().values().stream()
                .flatMap(List::stream)
                .map(file -> uploads.store(file, viewer))
                .toList();
        ModelAndView rows = new ModelAndView("parts/files :: uploaded")
                .addObject("field", field)
                .addObject("control", control)
                .addObject("stored", stored);
        boolean refused = stored.stream().anyMatch(one -> one.document() == null);
        rows.setStatus(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return rows;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<Resource> download(@PathVariable String id, Viewer viewer) {
        Documents.Download download = documents.open(id, viewer);
        DocumentRef file = download.document();
        boolean image = IMAGES.contains(file.mediaType());
        ContentDisposition disposition = (image ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(image ? MediaType.parseMediaType(file.mediaType()) : MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(file.size())
                .body(new InputStreamResource(download.content()));
    }
}
