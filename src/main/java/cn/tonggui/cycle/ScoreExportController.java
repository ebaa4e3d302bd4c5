package cn.tonggui.cycle;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.sheet.SheetAnswer;
import cn.tonggui.sheet.Sheets;
import java.io.ByteArrayOutputStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking score sheets out, one or all of a cycle. It is a change: the log says who took them. */
@Controller
class ScoreExportController {

    private final ScoreExports exports;
    private final Sheets sheets;

    ScoreExportController(ScoreExports exports, Sheets sheets) {
        this.exports = exports;
        this.sheets = sheets;
    }

    @PostMapping("/sheets/{id}/export")
    ResponseEntity<byte[]> sheet(@PathVariable String id, Viewer viewer) {
        return file(exports.sheet(id, viewer));
    }

    @PostMapping("/cycles/{id}/scores/export")
    ResponseEntity<byte[]> cycle(@PathVariable String id, Viewer viewer) {
        return file(exports.cycle(id, viewer));
    }

    private ResponseEntity<byte[]> file(ScoreExports.Taken taken) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        sheets.write(taken.sheets(), bytes, row -> {});
        return ResponseEntity.ok().headers(SheetAnswer.headers(taken.name())).body(bytes.toByteArray());
    }
}
