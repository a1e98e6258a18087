namespace DanVan.Dashboard;

/// <summary>Puts a received delivery before whoever reads it; returns at once. The row already waits in the database.</summary>
public delegate void EnqueueDelivery(long deliveryId);
