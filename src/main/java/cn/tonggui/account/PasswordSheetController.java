package cn.tonggui.account;

import cn.tonggui.kernel.Viewer;
import cn.tonggui.organisation.InitialPasswords;
import cn.tonggui.organisation.InitialPasswords.Issued;
import cn.tonggui.sheet.SheetAnswer;
import cn.tonggui.sheet.Sheets;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Initial passwords of many, as a sheet that is made once and kept nowhere. */
@Controller
class PasswordSheetController {

    private final InitialPasswords initial;
    private final Sheets sheets;
    private final MessageSource messages;

    PasswordSheetController(InitialPasswords initial, Sheets sheets, MessageSource messages) {
        this.initial = initial;
        this.sheets = sheets;
        this.messages = messages;
    }

    @PostMapping(value = "/accounts/passwords", params = "sheet")
    ResponseEntity<byte[]> issue(AccountController.IssueForm form, Viewer viewer) {
        List<Issued> issued = initial.issue(form.usernames(), viewer);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        sheets.write(
                word("account.sheet"),
                List.of(word("account.name"), word("account.username"), word("account.initial")),
                issued.stream()
                        .map(one -> List.of(one.name(), one.username(), one.password()))
                        .iterator(),
                file,
                any -> {});
        return ResponseEntity.ok()
                .headers(SheetAnswer.headers(word("account.sheet") + ".xlsx"))
                .body(file.toByteArray());
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
