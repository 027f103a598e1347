package dev.sluice.gateway.audit;

import java.time.Instant;

/// How a transfer really ended, where its event planned otherwise: an event is durable before the
/// last byte leaves, and what becomes of that byte is known later. A line of its own, behind the
/// event.
///
/// @param eventId of the event
/// @param time when it became known
/// @param planned what the event says
/// @param delivery what is true
public record DeliveryNote(String eventId, Instant time, Delivery planned, Delivery delivery) {}
