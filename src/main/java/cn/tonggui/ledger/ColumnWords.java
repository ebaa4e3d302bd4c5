package cn.tonggui.ledger;

import cn.tonggui.workflow.CaseState;
import cn.tonggui.workflow.Register.Column;
import cn.tonggui.workflow.RegisterRow;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Titles of columns and cells as texts, for templates ({@code @columnWords}) and exports alike. */
@Component("columnWords")
class ColumnWords {

    private final MessageSource messages;

    ColumnWords(MessageSource messages) {
        this.messages = messages;
    }

    public String title(Column column) {
        return column.title().isEmpty() ? message("ledger.column." + column.name()) : column.title();
    }

    String cell(RegisterRow row, String column) {
        return column.equals("state") ? state(row.state()) : row.of(column);
    }

    public String state(CaseState state) {
        return message("ledger.state." + state);
    }

    String message(String key, Object... facts) {
        return messages.getMessage(key, facts, Locale.SIMPLIFIED_CHINESE);
    }
}
