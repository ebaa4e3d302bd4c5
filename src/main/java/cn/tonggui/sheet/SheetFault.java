package cn.tonggui.sheet;

import java.util.List;

/** What is wrong at a place of a file. @param cell {@code C7}; {@code 7} for a row; empty for the sheet @param code words under {@code refusal.<code>} */
public record SheetFault(String sheet, String cell, String code, List<Object> facts) {

    public SheetFault {
        facts = List.copyOf(facts);
    }
}
