package cn.tonggui.audit;

import cn.tonggui.kernel.NotFound;
import cn.tonggui.kernel.PublicId;
import cn.tonggui.kernel.Viewer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The log to look at: the auditor's page, that of one case, how it is checked, and what one needs for it. */
@Controller
class LogController {

    private final LogPages pages;
    private final LogReaders readers;
    private final ExportDesk desk;

    LogController(LogPages pages, LogReaders readers, ExportDesk desk) {
        this.pages = pages;
        this.readers = readers;
        this.desk = desk;
    }

    @GetMapping("/log")
    ModelAndView page(Viewer viewer) {
        readers.requireAuditor(viewer);
        return new ModelAndView("audit/log")
                .addObject("page", pages.page())
                .addObject("typed", desk.offered(PublicId.next()));
    }

    @GetMapping("/log/cases/{id}")
    ModelAndView ofCase(@PathVariable String id, Viewer viewer) {
        return new ModelAndView("audit/case")
                .addObject("page", pages.ofCase(pages.item(id, viewer)))
                .addObject("takes", readers.takesCases(viewer))
                .addObject("typed", desk.offered(PublicId.next()));
    }

    @GetMapping("/log/how")
    ModelAndView how() {
        return new ModelAndView("audit/how").addObject("fingerprint", pages.fingerprint());
    }

    @GetMapping("/log/key")
    ResponseEntity<String> key() {
        return file("log.vkey", pages.key() + "\n");
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<String> checkpoint() {
        LogTree.Grown grown = pages.now();
        if (grown == null || !grown.sound()) {
            throw new NotFound("checkpoint");
        }
        return file("checkpoint-" + grown.head().size() + ".txt", grown.note().toString());
    }

    private static ResponseEntity<String> file(String name, String text) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text);
    }
}
