package cn.tonggui.document;

import java.time.LocalDateTime;

/** A stored file. {@code id} is public and random, {@code sha256} is of its bytes, {@code size} in bytes. */
public record DocumentRef(
        String id,
        String name,
        String mediaType,
        long size,
        String sha256,
        String uploaderName,
        LocalDateTime uploadedAt) {}
