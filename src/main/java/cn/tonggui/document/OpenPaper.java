package cn.tonggui.document;

import java.time.LocalDateTime;

/** A document that is open to somebody whether or not the case is. @param file public id, for {@link Documents#open} */
public record OpenPaper(String caseId, String file, String title, LocalDateTime issuedAt) {}
